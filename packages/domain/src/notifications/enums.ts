export const NOTIFICATION_CHANNELS = ["EMAIL", "WHATSAPP", "IN_APP"] as const
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number]

export const NOTIFICATION_STATUSES = ["PENDING", "SENT", "FAILED", "SKIPPED"] as const
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number]
