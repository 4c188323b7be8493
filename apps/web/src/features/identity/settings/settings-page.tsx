import { ThemeSwitch } from "@/components/shell/theme.tsx"
import { Block } from "@/components/ui/block.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton.tsx"
import { api, HydrateClient } from "@/lib/trpc/server.ts"
import * as m from "@/messages/index.ts"
import { EmailSettings } from "./email-settings.tsx"
import { PasswordSettings, ProfileSettings } from "./late-settings.tsx"
import { Sessions } from "./sessions.tsx"
import { SettingsSection } from "./settings-section.tsx"
import { TwoFactorSettings } from "./two-factor-settings.tsx"

const words = m.account

function Lines({ heights }: { heights: readonly string[] }) {
  return (
    <SkeletonGroup className="grid gap-4">
      {heights.map((height, at) => (
        <Skeleton key={`${at}${height}`} className={height} />
      ))}
    </SkeletonGroup>
  )
}

/** The same settings for every role; only the e-mails differ. */
export function SettingsPage() {
  void api.identity.me.prefetch()
  void api.identity.security.prefetch()
  void api.identity.listSessions.prefetch()
  void api.notifications.preferences.prefetch()
  return (
    <HydrateClient>
      <PageHeader title={words.title} />
      <div>
        <SettingsSection id="you" title={m.accountProfile.title} note={m.accountProfile.note}>
          <ProfileSettings />
        </SettingsSection>
        <SettingsSection id="change-password" title={m.password.title} note={m.password.note}>
          <PasswordSettings />
        </SettingsSection>
        <SettingsSection id="two-factor" title={m.twoFactor.title} note={m.twoFactor.note}>
          <Block skeleton={<Lines heights={["h-9"]} />}>
            <TwoFactorSettings />
          </Block>
        </SettingsSection>
        <SettingsSection id="devices" title={m.devices.title} note={m.devices.note}>
          <Block skeleton={<Lines heights={["h-12", "h-12"]} />}>
            <Sessions />
          </Block>
        </SettingsSection>
        <SettingsSection id="emails" title={words.emails.title} note={words.emails.note}>
          <Block skeleton={<Lines heights={["h-6", "h-6", "h-6", "h-6", "h-6", "h-6"]} />}>
            <EmailSettings />
          </Block>
        </SettingsSection>
        <SettingsSection id="look" title={words.look.title} note={words.look.note}>
          <div className="max-w-72">
            <ThemeSwitch name="theme-settings" />
          </div>
        </SettingsSection>
      </div>
    </HydrateClient>
  )
}
