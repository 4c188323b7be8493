export { HomeSkeleton as default } from "@/features/tasks/components/home-skeleton.tsx"
