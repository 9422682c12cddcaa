/** What a page says where only subscribers read on. */
export const PAYWALL =
  /subscribe (?:now )?to (?:continue|read|keep|unlock)|subscribers? only|(?:sign|log) in to (?:continue|read|keep)|already (?:a|have a)n? (?:subscri(?:ber|ption)|member)|(?:create|register for) (?:a free|an) account to (?:continue|read|keep)|this (?:article|content|story) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)|reached (?:your|the) (?:\w{1,12} )?limit (?:of|for) (?:\w{1,12} )?(?:free )?(?:articles|stories)|(?:you have|you've|you’ve) (?:read|used) (?:all )?(?:your|the) (?:last )?(?:free )?(?:\w{1,12} )?(?:articles?|stories|story)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register)|continue reading (?:with|this (?:article|story) (?:with|for))|unlock (?:this|the full) (?:article|story)/i;

/** A longer text beside such a notice is an article that was read whole: menus have notices too. */
const STUB_CHARACTERS = 3000;
/** A paragraph with the notice is short; one that merely speaks of subscribers is an article's. */
const MAX_NOTICE = 200;

/** The notice of a paywall beside a short text, looked for in the paragraphs of all that the page shows; `null` where there is none. */
export function paywallIn(text: string, shown: string = text): string | null {
  if (text.length >= STUB_CHARACTERS) return null;
  for (const line of shown.split('\n')) {
    const match = line.length > MAX_NOTICE ? null : PAYWALL.exec(line);
    if (match !== null) return match[0].replace(/\s+/g, ' ');
  }
  return null;
}
