import type { Attribution, Speaker } from '../../register/claim.ts';

/** Names that reports have for the parties of a theft, and what the register calls them. */

export type SpeakerKind = Speaker['kind'];

/** Actors by the words for them, lower case. */
export const ACTORS: ReadonlyMap<string, string> = new Map<string, string>([
  ['north korea', 'DPRK'],
  ['north korean', 'DPRK'],
  ['north koreans', 'DPRK'],
  ['dprk', 'DPRK'],
  ['n. korea', 'DPRK'],
  ['n. korean', 'DPRK'],
  ['n. koreans', 'DPRK'],
  ['d.p.r.k.', 'DPRK'],
  ['pyongyang', 'DPRK'],
  ["democratic people's republic of korea", 'DPRK'],
  ['lazarus group', 'Lazarus Group'],
  ['lazarus', 'Lazarus Group'],
  ['hidden cobra', 'Lazarus Group'],
  ['apt38', 'APT38'],
  ['apt 38', 'APT38'],
  ['bluenoroff', 'BlueNoroff'],
  ['andariel', 'Andariel'],
  ['kimsuky', 'Kimsuky'],
  ['tradertraitor', 'TraderTraitor'],
  ['applejeus', 'AppleJeus'],
  ['scattered spider', 'Scattered Spider'],
  ['fin7', 'FIN7'],
  ['apt41', 'APT41'],
]);

/** Actors that are states: "the country" may stand for them. */
export const STATES: ReadonlySet<string> = new Set(['DPRK']);

interface KnownSpeaker {
  readonly kind: SpeakerKind;
  readonly name: string;
}

const speakers = (kind: SpeakerKind, names: string): [string, KnownSpeaker][] =>
  names.split('|').map((name) => [name.toLowerCase(), { kind, name }]);

/** Who speaks in such reports, by name, lower case. */
export const SPEAKERS: ReadonlyMap<string, KnownSpeaker> = new Map([
  ...speakers(
    'firm',
    'Chainalysis|Elliptic|CipherTrace|TRM Labs|Kaspersky|Kaspersky Lab|Group-IB|PeckShield|CertiK|SlowMist|Halborn|FireEye|Mandiant|Recorded Future|Immunefi|Crystal Blockchain|Whale Alert|Symantec|CrowdStrike|Arkham|Arkham Intelligence|BlockSec|Coinfirm|Merkle Science|Proofpoint|DefiLlama|Carbon Black|ClearSky|F-Secure|Secureworks|Sekoia|Microsoft|Cyvers|Hacken|Nansen|Blockaid|Beosin|Hypernative|Hexagate|Global Ledger|Quantstamp|OpenZeppelin|Trail of Bits|Check Point|Check Point Research|ESET|Trend Micro|Palo Alto Networks|Unit 42|Cisco Talos|SentinelOne|SentinelLabs|BAE Systems|Crystal Intelligence|Scorechain|MistTrack|Dedaub|Verichains|AnChain',
  ),
  ...speakers(
    'government',
    'FBI|U.S. Treasury|Treasury|Treasury Department|State Department|U.S. State Department|Justice Department|Department of Justice|White House|CISA|NSA|OFAC|Europol|Interpol|National Intelligence Service|NIS|National Police Agency|Financial Services Agency|Secret Service|Homeland Security|National Crime Agency|Foreign Ministry|Security Council|DOJ|Department of the Treasury|Internal Revenue Service|Financial Supervisory Service|Financial Services Commission|Financial Conduct Authority|Monetary Authority of Singapore|National Security Agency|National Security Council|Securities and Exchange Commission|Metropolitan Police|Scotland Yard|Eurojust|KISA|Supreme Prosecutors Office',
  ),
  ...speakers(
    'journalist',
    'Reuters|Bloomberg|Associated Press|AP|AFP|Financial Times|Wall Street Journal|New York Times|Washington Post|BBC|CNN|Nikkei|Yonhap|CoinDesk|Cointelegraph|The Block|Kyodo|The Guardian|TechCrunch|Decrypt|Wired|Interfax|TASS|Xinhua|NHK|Asahi Shimbun|Yomiuri Shimbun|Korea Herald|Chosun Ilbo|JoongAng Ilbo|South China Morning Post|Forbes|Fortune|CNBC|Bleeping Computer|BleepingComputer|The Record|NK News|Financial News|DL News|Protos|Blockworks|Le Monde|Der Spiegel|El País',
  ),
  ['federal bureau of investigation', { kind: 'government', name: 'FBI' }],
  ...speakers('researcher', 'ZachXBT|Google|Citizen Lab'),
]);

/** Ways of naming the United Nations' panel, lower case. */
export const UN = /^(?:un|u\.n\.|united nations)$/;

/** Countries, peoples and cities: parts of descriptions ("South Korean exchange"), no victims of their own. */
export const PLACES: ReadonlySet<string> = new Set(
  `new year's eve|new year's day|new year|lunar new year|christmas eve|christmas day|boxing day|good friday|reconnaissance general bureau|isle of man|channel islands|jersey|guernsey|s. korea|s. korean|bnb chain|bnb smart chain|binance smart chain|south korea|south korean|korea|korean|japan|japanese|china|chinese|hong kong|singapore|singaporean|taiwan|taiwanese|vietnam|vietnamese|india|indian|indonesia|indonesian|malaysia|malaysian|thailand|thai|philippines|bangladesh|bangladeshi|russia|russian|ukraine|ukrainian|israel|israeli|iran|iranian|turkey|turkish|nigeria|nigerian|slovenia|slovenian|estonia|estonian|malta|maltese|germany|german|france|french|italy|italian|spain|spanish|britain|british|uk|u.k.|u.s.|us|usa|united states|united kingdom|america|american|canada|canadian|australia|australian|new zealand|new york|london|tokyo|seoul|moscow|washington|beijing|europe|european|asia|asian|africa|african|chile|chilean|mexico|mexican|brazil|brazilian|seychelles|cayman|manila|dhaka|geneva|vienna|brussels|paris|berlin|kuwait|poland|polish|gibraltar|caribbean|norway|norwegian|sweden|swedish|denmark|danish|finland|finnish|iceland|ireland|irish|netherlands|dutch|belgium|belgian|austria|austrian|switzerland|swiss|zurich|portugal|portuguese|greece|greek|czech|czech republic|prague|hungary|hungarian|romania|romanian|bulgaria|bulgarian|serbia|serbian|croatia|latvia|latvian|lithuania|lithuanian|belarus|belarusian|kazakhstan|georgia|armenia|cyprus|cypriot|dubai|emirati|uae|united arab emirates|saudi arabia|saudi|qatar|bahrain|egypt|egyptian|kenya|kenyan|south africa|south african|ghana|ethiopia|pakistan|pakistani|sri lanka|nepal|cambodia|cambodian|laos|myanmar|burma|macau|macao|shanghai|shenzhen|hong kong-based|mongolia|argentina|argentine|colombia|colombian|peru|venezuela|ecuador|costa rica|panama|bahamas|bermuda|cayman islands|british virgin islands|virgin islands|cuba|el salvador|texas|california|florida|connecticut|oregon|ohio|michigan|pennsylvania|arizona|colorado|utah|maryland|minnesota|wisconsin|tennessee|kentucky|louisiana|alabama|oklahoma|indiana|missouri|iowa|kansas|north carolina|south carolina|hawaii|alaska|idaho|montana|vermont|new hampshire|rhode island|delaware|new mexico|nebraska|wyoming|arkansas|mississippi|nevada|virginia|new jersey|massachusetts|illinois|washington d.c.|los angeles|san francisco|chicago|miami|boston|atlanta|austin|seattle|las vegas|brooklyn|manhattan|toronto|vancouver|montreal|sydney|melbourne|auckland|mumbai|delhi|new delhi|bangalore|jakarta|kuala lumpur|bangkok|hanoi|osaka|busan|taipei|istanbul|tel aviv|kyiv|kiev|madrid|barcelona|rome|milan|amsterdam|rotterdam|frankfurt|munich|oslo|stockholm|copenhagen|helsinki|tallinn|riga|vilnius|warsaw|budapest|bucharest|athens|lisbon|luxembourg|liechtenstein|monaco|alabama|alaska|arizona|arkansas|colorado|connecticut|delaware|hawaii|idaho|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|michigan|minnesota|mississippi|missouri|montana|nebraska|new hampshire|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|utah|vermont|washington state|west virginia|wisconsin|wyoming|puerto rico|ontario|quebec|alberta|british columbia|manitoba|nova scotia|queensland|new south wales|scotland|wales|northern ireland|england|bavaria|catalonia|siberia|crimea|detroit|philadelphia|phoenix|denver|dallas|houston|san diego|san jose|palo alto|silicon valley|portland|brooklyn|queens|tampa|orlando|cleveland|pittsburgh|baltimore|minneapolis|salt lake city|indianapolis|leeds|manchester|birmingham|liverpool|glasgow|edinburgh|bristol|cambridge|oxford|sheffield|belfast|cardiff|dublin|cork|lyon|marseille|nice|toulouse|bordeaux|hamburg|cologne|stuttgart|geneva|basel|lausanne|zug|naples|turin|valencia|seville|porto|the hague|antwerp|gothenburg|malmo|krakow|gdansk|brno|bratislava|slovakia|slovak|ljubljana|zagreb|belgrade|sofia|minsk|st. petersburg|saint petersburg|vladivostok|novosibirsk|almaty|tbilisi|yerevan|baku|azerbaijan|uzbekistan|ankara|beirut|lebanon|lebanese|jordan|amman|riyadh|doha|abu dhabi|tehran|karachi|lahore|hyderabad|chennai|kolkata|pune|colombo|kathmandu|yangon|phnom penh|sihanoukville|ho chi minh city|da nang|cebu|guangzhou|hangzhou|chengdu|dalian|dandong|shenyang|wuhan|guangdong|nagoya|fukuoka|kyoto|yokohama|sapporo|incheon|daegu|gangnam|pangyo|perth|brisbane|adelaide|canberra|wellington|lagos|abuja|nairobi|cairo|johannesburg|cape town|accra|casablanca|morocco|moroccan|tunisia|algeria|senegal|uganda|tanzania|zimbabwe|botswana|mauritius|sao paulo|são paulo|rio de janeiro|buenos aires|santiago|bogota|bogotá|lima|montevideo|uruguay|paraguay|bolivia|mexico city|guadalajara|monterrey|caracas|havana|nassau|san juan|ottawa|calgary|edmonton|winnipeg|waterloo|pyeongyang|mit|stanford|harvard|yale|princeton|berkeley|west african|eastern european|western|middle east|latin america|latin american|southeast asia|southeast asian|south-east asia|south-east asian|south east asia|north-east asia|northeast asia|south asia|south asian|central asia|central asian|east asia|west africa|east africa|east african|eastern europe|western europe|northern europe|southern europe|south america|south american|central america|central american|north america|north american|east asian|global|international`.split(
    '|',
  ),
);

/** Names of things that are no parties: coins, days, months, titles, technologies. */
export const NO_PARTY: ReadonlySet<string> = new Set(
  `trojan|word|excel|yoy|qoq|mom|utc|gmt|kst|jst|est|edt|pst|pdt|cet|cest|bst|hkt|sgt|nem|bitcoin|bitcoins|ethereum|ether|monero|litecoin|tether|ripple|dogecoin|solana|zcash|btc|eth|usdt|usdc|xrp|ltc|xmr|bnb|sol|dai|trx|usd|eur|gbp|krw|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|oct|nov|dec|mr|mrs|ms|dr|president|minister|kim|jong|un|trump|biden|covid|defi|cefi|nft|nfts|ceo|cto|twitter|telegram|linkedin|discord|whatsapp|internet|web3|blockchain|api|ai|it|tornado|cash|wmd|i|chief|sanctions committee|committee|council|congress|parliament|christmas|member|panel|experts|state|states|member state|member states|north|south|kremlin|security|dollar|dollars|euro|euros|won|yen|us-based|github|npm|apple|android|chrome|windows|docker|zoom|python|javascript|javascripts|litecoins|cardano|avalanche|polygon|arbitrum|optimism|tron|stablecoin|stablecoins|erc-20|weth|wbtc|steth|busd|matic|ada|doge|shib|avax|usdc.e|sunday's|monday's|dprk's|otc|p2p|kyc|aml|dao|dex|amm|pdf|vpn|sim|ip|url|sms|breaking|alert|gone|hacked|stolen|drained|exploited|urgent|developing|zip|x|base|bsc|layer|swift|layer|etf|etfs|dapp|dapps|tvl|ico|icos|fantom|aptos|cosmos|celo|linea|starknet|zksync|sei`.split(
    '|',
  ),
);

/** A confidence and the words that give it. The strongest word that is there decides, formal ones first. */
export const CONFIDENCE_WORDS: readonly (readonly [RegExp, Attribution['confidence']])[] = [
  [
    /\b(?:charged|charges (?:against|a|an|the|two|three|four|five|six|several|geo|NAM\d+|ACT\d+)|indicted|indictment|sanctioned|pleaded guilty|convicted|sentenced)\b/,
    'charged',
  ],
  [
    /\b(?:may have|might have|could have|may be|might be|could be|suspects?|suspected|suspicion|possibly|potentially|likely|probabl[ey]|pointed? to|points to|suggest(?:s|ed|ing)?(?: \S+)? (?:links?|ties|connections?|involvement|overlaps?)|hallmarks)\b/,
    'suspected',
  ],
  [/\b(?:accused?|accuses|accusing|accusations?|blamed?|blames|blaming)\b/, 'accused'],
  [
    /\b(?:allegedly|alleged|alleges?|alleging|believed|believes?|thought to|assumed|presumed|rumoured|rumored|understood to|said to have|linked|linking|links?|tied|ties?|connected|connects?|purportedly|reportedly)\b/,
    'alleged',
  ],
  [/\b(?:confirm|confirmed|confirms|confirming|attributed|attributes|attributing|confessed|admitted)\b/, 'confirmed'],
];
