export { HomeSkeleton as default } from "@/features/tasks/home-skeleton.tsx"
