import type { MetadataRoute } from "next"

/** Only the public pages are worth finding. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/client", "/freelancer", "/admin"] },
  }
}
