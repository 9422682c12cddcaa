import { showFound } from '../../core/showFound.ts';
import type { Refuse, XmlElement } from './readXml.ts';
import { assetOfKind, type SdnAddress, type SdnEntry, type SdnForm } from './sdnEntry.ts';

/** Values of the list's own reference sets that are kept, each by its ID. */
const REFERENCES = ['FeatureType', 'NamePartType', 'DocNameStatus', 'SanctionsType'] as const;
const TEXTS = [...REFERENCES, 'Year', 'Month', 'Day', 'NamePartValue', 'VersionDetail', 'Comment'];
/** Parts of a person's name; a name with any other part (`Entity Name`) is written as it stands. */
const SURNAMES = new Set(['Last Name']);
const GIVEN_NAMES = new Set(['First Name', 'Middle Name']);
/** Before or after the comma: OFAC writes surnames in capitals. */
const EITHER = new Set(['Maiden Name', 'Patronymic', 'Matronymic']);

interface NamePart {
  readonly group: string;
  readonly text: string;
}

interface DocumentedName {
  readonly status: string;
  readonly parts: NamePart[];
}

/**
 * Collects entries of the advanced form, which is the UN's: kinds in `ReferenceValueSets`, addresses as features of the
 * profiles in `DistinctParties`, programs after them in `SanctionsEntries`.
 */
export class SdnAdvancedForm implements SdnForm {
  readonly texts: ReadonlySet<string> = new Set(TEXTS);
  readonly #refuse: Refuse;
  readonly #references: Readonly<Record<(typeof REFERENCES)[number], Map<string, string>>> = {
    FeatureType: new Map(),
    NamePartType: new Map(),
    DocNameStatus: new Map(),
    SanctionsType: new Map(),
  };
  /** By ID, those with addresses. */
  readonly #profiles = new Map<string, Profile>();
  #date: [year: string, month: string, day: string] = ['', '', ''];
  #profile: Profile | undefined;
  #identity = { primary: false, names: [] as DocumentedName[], groups: new Map<string, string>() };
  /** The asset of the feature that is open, and how many addresses were seen in it. */
  #feature: Feature = newFeature();
  #entriesBegun = false;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  get entries(): Iterable<SdnEntry> {
    return this.#profiles.values();
  }

  get date(): string {
    const [year, month, day] = this.#date;
    return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }

  open(element: XmlElement): void {
    switch (element.name) {
      case 'DistinctParties':
        if (this.#entriesBegun) this.#refuse('SanctionsEntries come before DistinctParties, expected them after');
        break;
      case 'Profile':
        // What the outer one has would be lost.
        if (this.#profile !== undefined) this.#refuse('found a Profile inside a Profile');
        this.#profile = newProfile(element);
        break;
      case 'Identity':
        this.#identity = { primary: element.attribute('Primary') === 'true', names: [], groups: new Map() };
        break;
      case 'DocumentedName':
        if (element.parent?.attribute('Primary') !== 'true') break;
        this.#identity.names.push({ status: element.attribute('DocNameStatusID'), parts: [] });
        break;
      case 'NamePartGroup':
        this.#identity.groups.set(element.attribute('ID'), element.attribute('NamePartTypeID'));
        break;
      case 'Feature':
        if (this.#feature.isOpen) this.#refuse('found a Feature inside a Feature');
        this.#feature = { isOpen: true, asset: this.#assetOf(element), seen: 0 };
        break;
      case 'SanctionsEntries':
        this.#entriesBegun = true;
        break;
      default:
    }
  }

  close(element: XmlElement, line: number): void {
    const { name, parent } = element;
    const text = element.text.trim();
    switch (name) {
      case 'FeatureType':
      case 'NamePartType':
      case 'DocNameStatus':
      case 'SanctionsType':
        this.#references[name].set(element.attribute('ID'), text);
        break;
      case 'DateOfIssue':
        this.#checkDate();
        break;
      case 'Year':
      case 'Month':
      case 'Day':
        if (parent?.name === 'DateOfIssue') this.#date[['Year', 'Month', 'Day'].indexOf(name)] = text;
        break;
      case 'NamePartValue':
        this.#namePart(element, text);
        break;
      case 'Identity':
        this.#endIdentity();
        break;
      case 'VersionDetail':
        // One without text points into the list's own values.
        if (text !== '') this.#address(text, line);
        break;
      case 'Feature':
        // A feature that says nothing is told as an address that cannot be read.
        if (this.#feature.seen === 0) this.#address('', line);
        this.#feature = newFeature();
        break;
      case 'Profile':
        this.#endProfile();
        break;
      case 'Comment':
        this.#program(parent, text);
        break;
      default:
    }
  }

  #assetOf(feature: XmlElement): string | undefined {
    const id = feature.attribute('FeatureTypeID');
    const kind = this.#references.FeatureType.get(id);
    // Passed over in silence it might be an address.
    if (kind === undefined)
      this.#refuse(`found FeatureTypeID ${showFound(id)}, expected one of FeatureTypeValues before`);
    const asset = assetOfKind(kind);
    if (asset !== undefined && this.#profile === undefined) this.#refuse(`found a ${kind} outside of a Profile`);
    return asset;
  }

  #address(address: string, place: number): void {
    this.#feature.seen += 1;
    const { asset } = this.#feature;
    if (asset !== undefined) this.#profile!.addresses.push({ place, asset, address });
  }

  #namePart(element: XmlElement, text: string): void {
    const [documented, alias] = [element.parent?.parent, element.parent?.parent?.parent];
    if (documented?.name !== 'DocumentedName' || alias?.attribute('Primary') !== 'true') return;
    this.#identity.names.at(-1)!.parts.push({ group: element.attribute('NamePartGroupID'), text });
  }

  /** One name may be documented in several scripts: the primary one is meant, or the first. The kinds of parts come last. */
  #endIdentity(): void {
    const { primary, names, groups } = this.#identity;
    const profile = this.#profile;
    if (profile === undefined || (profile.name !== '' && !primary)) return;
    const isPrimary = ({ status }: DocumentedName): boolean =>
      this.#references.DocNameStatus.get(status)?.startsWith('Primary') === true;
    const name = names.find(isPrimary) ?? names[0];
    if (name === undefined) return;
    const kinds = this.#references.NamePartType;
    profile.name = writtenName(
      name.parts.map(({ group, text }) => ({ kind: kinds.get(groups.get(group) ?? '') ?? '', text })),
    );
  }

  #endProfile(): void {
    const profile = this.#profile!;
    this.#profile = undefined;
    if (profile.addresses.length === 0) return;
    if (profile.id === '' || profile.name === '') {
      this.#refuse(`a Profile with addresses has no ${profile.id === '' ? 'ID' : 'primary name'}`);
    }
    if (this.#profiles.has(profile.key)) this.#refuse(`found two Profiles with the ID ${showFound(profile.key)}`);
    this.#profiles.set(profile.key, profile);
  }

  /** The programs are the comments of measures of that kind; a kind that the list does not explain is taken for it. */
  #program(measure: XmlElement | undefined, text: string): void {
    if (measure?.name !== 'SanctionsMeasure' || text === '') return;
    const kind = this.#references.SanctionsType.get(measure.attribute('SanctionsTypeID')) ?? 'Program';
    if (kind === 'Program') this.#profiles.get(measure.parent?.attribute('ProfileID') ?? '')?.programs.add(text);
  }

  #checkDate(): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(this.date)) return;
    this.#refuse(`found DateOfIssue ${showFound(this.#date.join('-'))}, expected Year, Month and Day as numbers`);
  }
}

interface Feature {
  readonly isOpen: boolean;
  readonly asset: string | undefined;
  /** Values that it has so far. */
  seen: number;
}

function newFeature(): Feature {
  return { isOpen: false, asset: undefined, seen: 0 };
}

interface Profile {
  /** What sanctions entries name it by. */
  readonly key: string;
  /** The number of its party: OFAC's number of the entry. */
  readonly id: string;
  name: string;
  readonly programs: Set<string>;
  readonly addresses: SdnAddress[];
}

function newProfile(element: XmlElement): Profile {
  const key = element.attribute('ID');
  const id = element.parent?.attribute('FixedRef') || key;
  return { key, id, name: '', programs: new Set(), addresses: [] };
}

/** As the other forms write it: `LAST, First Middle` for a person. */
function writtenName(parts: readonly { readonly kind: string; readonly text: string }[]): string {
  const joined = (some: typeof parts): string => some.map(({ text }) => text).join(' ');
  const isSurname = ({ kind, text }: { kind: string; text: string }): boolean =>
    SURNAMES.has(kind) || (EITHER.has(kind) && text === text.toUpperCase());
  const isPerson = ({ kind }: { kind: string }): boolean =>
    SURNAMES.has(kind) || GIVEN_NAMES.has(kind) || EITHER.has(kind);
  const [last, first] = [parts.filter(isSurname), parts.filter((part) => !isSurname(part))];
  if (!parts.every(isPerson) || last.length === 0 || first.length === 0) return joined(parts);
  return `${joined(last)}, ${joined(first)}`;
}
