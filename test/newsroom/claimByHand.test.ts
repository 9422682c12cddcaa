import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import { claimByHand, type QuotedText } from '../../src/newsroom/claimByHand.ts';
import { checkClaim } from '../../src/register/checkClaim.ts';
import { sha256Hex } from '../../src/register/claim.ts';

const text = 'Larkhall’s keepers were parted from ¥4.1 million. The thieves left with some 58 paintings too.';
const quoted: QuotedText = { name: 'story', text, source: { held: true, sha256: sha256Hex(text), outlet: 'A Paper' } };
const second = [50, text.length] as const;

describe('a claim that somebody makes of a sentence', () => {
  it('has the figure that its words state, and the paper for its speaker unless another is said', () => {
    const source = { ...quoted, text: text.replace('¥', '$') };
    const claim = claimByHand(source, [0, 49], ['predicate=stolen', 'figure=$4.1 million', 'victim=Larkhall']);
    expect(claim).toMatchObject({
      predicate: 'stolen',
      amount: { as: '$4.1 million', unit: 'USD', interval: { lo: '4100000', hi: '4100000' } },
      subject: { victim: 'Larkhall' },
      speaker: { kind: 'journalist', name: 'A Paper' },
      source: { from: 0, to: 49, quotation: 'Larkhall’s keepers were parted from $4.1 million.' },
    });
    const said = claimByHand(source, [0, 49], ['predicate=charge', 'attribution=DPRK', 'speaker=firm Elliptic Ltd']);
    expect(said).toMatchObject({
      text: 'Larkhall’s keepers were parted from $4.1 million.',
      subject: { actor: 'DPRK' },
      attribution: { actor: 'DPRK', confidence: 'stated' },
      speaker: { kind: 'firm', name: 'Elliptic Ltd' },
    });
  });

  it('has a figure that the grammar does not read only with its number and unit beside', () => {
    expect(() => claimByHand(quoted, second, ['predicate=stolen', 'figure=58 paintings'])).toThrow(
      /say amount= and unit=/,
    );
    const sets = ['predicate=stolen', 'figure=58 paintings', 'amount=58', 'unit=PAINTINGS', 'modality=about'];
    expect(claimByHand(quoted, second, sets).amount).toEqual({
      as: '58 paintings',
      unit: 'PAINTINGS',
      interval: { lo: '58', hi: '58' },
      modality: 'about',
    });
  });

  it.each([
    [[0, 49], ['predicate=stolen', 'figure=$5 million'], /does not stand in the sentence/],
    [[0, 49], ['victim=Larkhall'], /say what it tells/],
    [[0, 49], ['predicate=stolen'], /amount is nothing/],
    [[0, 49], ['predicate=borrowed', 'amount=4'], /predicate is "borrowed"/],
    [[0, 49], ['predicate=stolen', 'amount=4', 'speaker=passer-by'], /speaker.kind/],
    [[0, 49], ['predicate=stolen', 'amount=4', 'colour=red'], /expected field=value/],
    [[2, 49], ['predicate=stolen', 'amount=4'], /cuts no word/],
    [[0, 50], ['predicate=stolen', 'amount=4'], /cuts no word/],
    [[50, 9999], ['predicate=stolen', 'amount=4'], /is no sentence of its 94 characters/],
    [[49, 49], ['predicate=stolen', 'amount=4'], /is no sentence/],
  ] as const)('is refused with what is wrong: %j %j', (place, sets, message) => {
    expect(() => claimByHand(quoted, place, sets)).toThrow(message);
  });
});

test('whatever place is given, what comes out quotes the text to the letter or is refused', () => {
  fc.assert(
    fc.property(fc.nat(text.length + 5), fc.nat(text.length + 5), (from, to) => {
      let claim: ReturnType<typeof claimByHand>;
      try {
        claim = claimByHand(quoted, [from, to], ['predicate=stolen', 'amount=58', 'unit=ETH']);
      } catch (error) {
        expect(error).toBeInstanceOf(SpoorError);
        return;
      }
      if (!claim.source.held) throw new Error('it quotes a text that is held');
      expect(text.slice(claim.source.from, claim.source.to)).toBe(claim.source.quotation);
      expect(checkClaim(claim, 'it')).toEqual(claim);
    }),
  );
});
