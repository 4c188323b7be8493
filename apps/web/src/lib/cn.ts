import { type ClassValue, clsx } from "clsx"

/** Joins class names. A `className` given to a kit component places it (margin, width, grid); it does not restyle it. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes)
}
