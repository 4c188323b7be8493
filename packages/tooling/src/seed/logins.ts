export { DEMO_LOGINS, DEMO_PASSWORD } from "@atelier/domain/identity"
