import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { chooseLocale, LOCALE_COOKIE } from "./locale";
import { messagesOf } from "./messages";

/** Language and catalogues of a request. None is in the path: a link means the same page to everybody. */
export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get("accept-language"));
  return { locale, messages: await messagesOf(locale), timeZone: "Asia/Kabul" };
});
