import { expect, it } from 'vitest';
import { readClaims } from '../../src/newsroom/readClaims.ts';
import { readArticle } from '../../src/newsroom/text/readArticle.ts';

const BODY = `<p>Hackers stole $40 million from Quartzbit, a cryptocurrency exchange in Tallinn, the company said on Monday, after its hot wallets were drained overnight.</p>
<p>Quartzbit said the attackers took 3,000 bitcoin, then worth about $32 million, and that it would refund its customers in full from its own reserves.</p>
<p>The exchange has asked the police of three countries to help trace the coins, which were moved within the hour through several other services.</p>`;

interface Page {
  readonly html: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Pages as ugly as those that people save; of each the title, outlet and day that it can be said to have. */
const PAGES: Readonly<Record<string, Page>> = {
  'a consent form, a menu, related news and “last updated”': {
    title: 'Hackers take $40m from Quartzbit',
    outlet: 'The Daily Ledger',
    published: '2021-03-04',
    html: `<!DOCTYPE html><html><head><title>Hackers take $40m from Quartzbit - The Daily Ledger</title>
<meta property="og:site_name" content="The Daily Ledger"><meta property="og:title" content="Hackers take $40m from Quartzbit"><meta property="article:published_time" content="2021-03-04T08:00:00+00:00"><meta property="article:modified_time" content="2022-01-01T08:00:00Z"></head>
<body><div id="cookie-banner" class="cookie consent"><p>We use cookies. In 2020 hackers stole $9 million from people who clicked no. Accept all cookies?</p><button>Accept</button></div>
<nav><ul><li>Home</li><li>Hackers stole $7 million from Navbit</li></ul></nav>
<article><h1>Hackers take $40m from Quartzbit</h1><p class="byline">By Jane Roe</p><time datetime="2021-03-04">March 4, 2021</time><p>Last updated: 5 January 2022</p>${BODY}
<aside class="related"><h3>Related news</h3><p>Hackers stole $6 million from Asidebit in 2018, the company said, in the worst theft of that year by far.</p></aside></article>
<div class="related-posts"><h3>Related</h3><ul><li><a href="/x">Thieves stole $5 million from Listbit</a></li></ul></div><footer>© 2023 The Daily Ledger. Hackers stole $3 million from Footer.</footer></body></html>`,
  },
  'AMP with JSON-LD': {
    title: 'Quartzbit robbed of $40 million',
    outlet: 'CoinPress',
    published: '2021-03-04',
    html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>Quartzbit robbed of $40 million | CoinPress</title><link rel="canonical" href="https://www.coinpress.example/2021/03/quartzbit">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quartzbit robbed of $40 million","datePublished":"2021-03-04T01:00:00Z","dateModified":"2023-09-09T00:00:00Z","publisher":{"@type":"Organization","name":"CoinPress"}}</script>
<style amp-boilerplate>body{}</style></head><body><amp-sidebar><ul><li>Menu</li></ul></amp-sidebar><main><h1>Quartzbit robbed of $40 million</h1>${BODY}<amp-ad><p>Advertisement: earn $1 million</p></amp-ad><amp-img src=x><p>Photo: 2020</p></amp-img></main></body></html>`,
  },
  'a byline with the date and no meta data': {
    title: 'Quartzbit loses $40 million to hackers',
    outlet: null,
    published: '2021-03-04',
    html: `<html><head><title>Untitled</title></head><body><div><h1>Quartzbit loses $40 million to hackers</h1><div>By John Doe | 4 March 2021 | 3 min read</div>${BODY}</div></body></html>`,
  },
  'JSON-LD with a video of another year': {
    title: 'Quartzbit hack: $40 million gone',
    outlet: 'Ledger Wire',
    published: '2021-03-04',
    html: `<html><head><title>Quartzbit hack: $40 million gone</title><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"VideoObject","name":"Old video","datePublished":"2016-01-01"},{"@type":"NewsArticle","headline":"Quartzbit hack: $40 million gone","datePublished":"2021-03-04","publisher":{"name":"Ledger Wire"}}]</script></head><body><article><h1>Quartzbit hack: $40 million gone</h1>${BODY}</article></body></html>`,
  },
  'times of other stories': {
    title: 'Quartzbit: thieves take $40 million',
    outlet: null,
    published: '2021-03-04',
    html: `<html><head><title>Quartzbit: thieves take $40 million - Wire</title></head><body><header><div class="ticker"><a href=#>Nomad hit</a> <time datetime="2022-08-02">2 Aug 2022</time></div></header><article><h1>Quartzbit: thieves take $40 million</h1><time datetime="2021-03-04T10:00">4 March 2021</time>${BODY}</article></body></html>`,
  },
  'a table, its caption and a picture’s': {
    title: 'The year in thefts: Quartzbit and others',
    outlet: 'Ledger',
    published: '2021-03-04',
    html: `<html><head><meta property="og:title" content="The year in thefts: Quartzbit and others"><meta property="og:site_name" content="Ledger"><meta name="date" content="2021-03-04"></head><body><article><h1>The year in thefts</h1>${BODY}<table><caption>Losses, in millions of dollars</caption><tr><th>Exchange</th><th>Loss</th></tr><tr><td>Quartzbit</td><td>$40</td></tr><tr><td>Hackers stole from Tablebit</td><td>$12</td></tr></table><figure><img><figcaption>Hackers stole $11 million from Captionbit. Photo: AFP</figcaption></figure></article></body></html>`,
  },
  'a date as HTTP writes it': {
    title: 'Quartzbit is robbed',
    outlet: 'news.quartz.example',
    published: '2021-03-04',
    html: `<html><head><meta property="og:title" content="Quartzbit is robbed"><meta property="article:published_time" content="Thu, 04 Mar 2021 08:00:00 GMT"><meta property="og:url" content="https://news.quartz.example/a"></head><body><article><h1>Quartzbit is robbed</h1>${BODY}</article></body></html>`,
  },
  'a date of change only': {
    title: 'Quartzbit robbed',
    outlet: null,
    published: null,
    html: `<html><head><title>Quartzbit robbed - Ledger</title><meta property="article:modified_time" content="2023-03-04T00:00:00Z"></head><body><article><h1>Quartzbit robbed</h1><p>Updated 3 hours ago</p>${BODY}</article></body></html>`,
  },
  'fonts and breaks in a table': {
    title: 'QUARTZBIT ROBBED OF $40 MILLION',
    outlet: null,
    published: '2021-03-04',
    html: `<HTML><HEAD><TITLE>QUARTZBIT ROBBED OF $40 MILLION</TITLE></HEAD><BODY><TABLE><TR><TD><FONT SIZE=2>Home<BR>News<BR></FONT></TD><TD><FONT SIZE=5>Quartzbit robbed of $40 million</FONT><BR><FONT SIZE=2>March 4, 2021<BR><BR>Hackers stole $40 million from Quartzbit, a cryptocurrency exchange in Tallinn, the company said on Monday, after its hot wallets were drained overnight.<BR><BR>Quartzbit said the attackers took 3,000 bitcoin, then worth about $32 million, and that it would refund its customers in full from its own reserves.<BR><BR>The exchange has asked the police of three countries to help trace the coins, which were moved within the hour.</FONT></TD></TR></TABLE></BODY></HTML>`,
  },
  'entities, soft hyphens, footnotes, struck text and “read also”': {
    title: 'Quartzbit & the $40 million',
    outlet: null,
    published: '2021-03-04',
    html: `<html><head><meta property="og:title" content="Quartzbit &amp; the $40&nbsp;million"><meta name="twitter:site" content="@ledger"><meta property="article:published_time" content="2021-03-04"></head><body><article><h1>Quartzbit &amp; the $40&nbsp;million</h1><p>Hackers stole $40&nbsp;million<sup>12</sup> from Quartz&shy;bit, a crypto&shy;currency exchange in Tallinn, the company said on Monday, after its hot wallets were drained.</p><p><strong>Read also:</strong> <a href=x>Thieves stole $5 million from Readbit last year</a></p><p>Quartzbit said the attackers took 3<span>,000</span> bitcoin, then worth about $32<!-- x --> million, and that it would refund its customers in full from its own reserves.</p><p>Hackers stole <s>$400</s> $40<sup>1</sup> million in all.</p><p>The exchange has asked the police of three countries to help trace the coins, which were moved within the hour through several other services.</p></article></body></html>`,
  },
  'a heading that is the site’s name': {
    title: 'Quartzbit robbed of $40 million',
    outlet: 'Baltic Crypto Post',
    published: '2021-03-04',
    html: `<html><head><title>Quartzbit robbed of $40 million | Baltic Crypto Post</title></head><body><header><h1>Baltic Crypto Post</h1></header><div class="content"><h2>Quartzbit robbed of $40 million</h2><p class="meta">Posted on 2021-03-04 by admin</p>${BODY}<h4>Similar news</h4><p>Hackers stole $8 million from Similarbit in 2019, its owners said, in a raid that lasted for several days in a row.</p></div></body></html>`,
  },
  'a clock that was never set': {
    title: 'Quartzbit is robbed',
    outlet: null,
    published: null,
    html: `<html><head><meta property="og:title" content="Quartzbit is robbed"><meta property="article:published_time" content="1970-01-01T00:00:00Z"></head><body><article><h1>Quartzbit is robbed</h1>${BODY}</article></body></html>`,
  },
};

it.each(Object.entries(PAGES))('%s', async (name, { html, title, outlet, published }) => {
  const article = await readArticle(new TextEncoder().encode(html), { name });
  expect({ title: article.title, outlet: article.outlet, published: article.published }).toEqual({
    title,
    outlet,
    published,
  });
  const sums = readClaims(article).flatMap(({ predicate, amount, subject }) =>
    amount === undefined ? [] : [`${predicate} ${amount.interval.lo} ${amount.unit} ${subject.victim?.toLowerCase()}`],
  );
  expect(new Set(sums)).toEqual(new Set(['stolen 40000000 USD quartzbit', 'stolen 3000 BTC quartzbit']));
});

it('a raised footnote is no digit of the figure before it', async () => {
  const html = `<html><body><article><h1>A theft</h1>${BODY}<p>Hackers stole $40<sup>1</sup> million and 10<sup>6</sup> ETH from Opalbit.</p></article></body></html>`;
  const article = await readArticle(new TextEncoder().encode(html), { name: 'raised' });
  expect(article.text).toContain('$40\u00b9 million and 10\u2076 ETH');
  expect(readClaims(article).filter(({ subject }) => subject.victim === 'Opalbit')).toEqual([]);
});
