import { randomUUID } from "node:crypto"
import { LATER, long, type Row } from "./checks-rows.cases.ts"

/** The same for people, their companies and invitations. */
export const REFUSED_PEOPLE: Record<string, Row[]> = {
  audiences_name_length: [{ name: "" }, { name: long(201) }],
  companies_approval_above_range: [{ approval_above: -1 }, { approval_above: 1_000_001 }],
  companies_brand_assets_size: [{ brand_assets: { images: [long(70_000)] } }],
  companies_colors_hex: [{ primary_color: "red" }, { text_color: "#12345" }, { accent_color: "#12345G" }],
  companies_name_length: [{ name: "" }, { name: long(201) }],
  invitations_company_role_known: [{ kind: "COMPANY_MEMBER", company_id: randomUUID(), company_role: "OWNER" }],
  invitations_company_with_kind: [{ kind: "COMPANY_MEMBER" }, { kind: "FREELANCER", company_id: randomUUID() }],
  invitations_role_with_kind: [{ kind: "COMPANY_MEMBER", company_id: randomUUID() }, { company_role: "MEMBER" }],
  order_approvals_answer_length: [{ answer: "" }, { answer: long(1001) }],
  order_approvals_cause_known: [{ cause: "WHIM" }],
  order_approvals_credits_positive: [{ credits: 0 }],
  order_approvals_decided: [{ state: "EXPIRED" }, { decided_at: LATER }],
  order_approvals_declined_in_words: [{ state: "DECLINED", decided_at: LATER }],
  order_approvals_note_length: [{ note: "" }, { note: long(1001) }],
  order_approvals_state_known: [{ state: "LOST", decided_at: LATER }],
  order_approvals_title_length: [{ title: "" }, { title: long(201) }],
  users_company_role_known: [{ company_id: randomUUID(), company_role: "BOSS" }],
  users_company_role_with_company: [{ company_id: randomUUID() }, { company_role: "MEMBER" }],
  users_credits_frozen_reason_known: [{ credits_frozen_reason: "They owe us." }],
  users_credits_nonnegative: [{ credits: -1 }],
  users_email_lowercase: [{ email: "Anna@example.com" }],
  users_heir_is_member: [
    { ownership_offered_until: LATER },
    { company_id: randomUUID(), company_role: "VIEWER", ownership_offered_until: LATER },
  ],
  users_monthly_budget_of_member: [
    { monthly_budget: 5 },
    { company_id: randomUUID(), company_role: "OWNER", monthly_budget: 5 },
  ],
  users_monthly_budget_range: [{ company_id: randomUUID(), company_role: "MEMBER", monthly_budget: -1 }],
  users_notification_preferences_size: [{ notification_preferences: { a: long(20_000) } }],
  users_timezone_name: [
    { timezone: "AET" },
    { timezone: "US/Pacific" },
    { timezone: "" },
    { timezone: "europe/berlin" },
  ],
  users_onboarding_data_size: [{ onboarding_data: { a: long(70_000) } }],
}
