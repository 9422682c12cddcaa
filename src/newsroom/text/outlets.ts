/** Outlets that report such thefts, as they write their own names. A line that is one of these names whose text it is. */
const NAMES =
  'ABC News|AFP|Agence France-Presse|Al Jazeera|Associated Press|AP|AP News|Ars Technica|Axios|Barron\u2019s|BBC|BBC News|Bitcoin Magazine|Bitcoin.com News|BleepingComputer|Blockworks|Bloomberg|Bloomberg News|Business Insider|Business Wire|CBS News|CNBC|CNET|CNN|CNN Business|CoinDesk|CoinGape|Cointelegraph|CoinPost|Crypto Briefing|CryptoSlate|CyberScoop|Decrypt|Deutsche Welle|DL News|DW|Engadget|Euronews|Financial Times|Forbes|Fortune|Fox Business|Fox News|Gizmodo|Infosecurity Magazine|Japan Times|Kyodo News|KrebsOnSecurity|Los Angeles Times|Mashable|Nasdaq|NBC News|New York Post|Newsweek|Nikkei Asia|NK News|NPR|Politico|PR Newswire|Protos|Quartz|Radio Free Asia|Reuters|Rest of World|SC Media|SecurityWeek|Sky News|South China Morning Post|TechCrunch|The Associated Press|The Block|The Daily Beast|The Defiant|The Economist|The Guardian|The Hacker News|The Hill|The Independent|The Japan Times|The Korea Herald|The Korea Times|The New York Times|The Record|The Register|The Straits Times|The Telegraph|The Verge|The Wall Street Journal|The Washington Post|TIME|USA Today|Vice|VOA|Voice of America|Wired|Yahoo Finance|Yahoo News|Yonhap|Yonhap News Agency|ZDNet';

const OUTLETS: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').flatMap((name) => [
    [name, name],
    [name.toUpperCase(), name],
  ]),
);

/** The outlet whose name a line is, as it writes it itself or in capitals; `null` where the line is no known one. */
export function outletNamed(line: string): string | null {
  return OUTLETS.get(line.trim().replace(/\s+/g, ' ').replaceAll("'", '\u2019')) ?? null;
}
