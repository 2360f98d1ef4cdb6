import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NextIntlClientProvider } from "next-intl";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { HatchDefs } from "@/components/ui/HatchDefs";
import { SINGLE_KEYS_COOKIE, singleKeysFrom, THEME_COOKIE, themeFrom } from "@/components/ui/setting-cookie";
import { Footer } from "@/components/ui/shell/Footer";
import { Header } from "@/components/ui/shell/Header";
import { NonceMeta } from "@/components/ui/shell/NonceMeta";
import { Shell } from "@/components/ui/shell/Shell";
import { directionOf } from "./i18n/locale";
import "./fonts.css";
import "./tokens.css";
import "./print-tokens.css";
import "./globals.css";
import styles from "./layout.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description"), referrer: "no-referrer" };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** What all pages share. Reading the headers makes every page dynamic, which the nonce of each request needs. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [requestHeaders, jar, locale, t] = await Promise.all([headers(), cookies(), getLocale(), getTranslations("shell")]);
  const theme = themeFrom(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme ?? undefined}>
      <head>
        <NonceMeta nonce={requestHeaders.get("x-nonce") ?? ""} />
      </head>
      <body>
        <NextIntlClientProvider>
          <Shell locale={locale} singleKeys={singleKeysFrom(jar.get(SINGLE_KEYS_COOKIE)?.value)}>
            <a href="#content" className={styles.skip}>{t("skip")}</a>
            <HatchDefs />
            <Header />
            <main id="content" tabIndex={-1}>{children}</main>
            <Footer />
          </Shell>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
