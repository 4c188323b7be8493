"use client"

import { DropdownMenu as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

const item =
  "flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-disabled:text-ink-3 data-highlighted:bg-sunk"

export type MenuProps = {
  /** A Button. */
  trigger: ReactNode
  align?: "start" | "center" | "end"
  children: ReactNode
}

/** Actions that need no place of their own on the screen. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 min-w-44 max-w-72 rounded-lg border border-line bg-surface p-1 shadow-float animate-appear"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type MenuItemProps = {
  onSelect?: (event: Event) => void
  disabled?: boolean
  danger?: boolean
  /** Give it one link as its only child to go somewhere. */
  asChild?: boolean
  children: ReactNode
}

export function MenuItem({ onSelect, disabled, danger, asChild, children }: MenuItemProps) {
  return (
    <Radix.Item
      {...(onSelect ? { onSelect } : {})}
      {...(disabled ? { disabled } : {})}
      {...(asChild ? { asChild } : {})}
      className={cn(item, danger && "text-red")}
    >
      {children}
    </Radix.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-xs text-ink-3">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />
}

type MenuChoiceProps = {
  value: string
  onValueChange: (value: string) => void
  options: readonly { value: string; label: ReactNode }[]
}

/** One of several inside a menu. */
export function MenuChoice({ value, onValueChange, options }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={item}>
          <span className="w-3">
            <Radix.ItemIndicator>
              <span className="block size-1.5 rounded-full bg-accent" />
            </Radix.ItemIndicator>
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}
