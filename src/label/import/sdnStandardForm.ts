import { showFound } from '../../core/showFound.ts';
import type { Refuse, XmlElement } from './readXml.ts';
import { assetOfKind, type SdnAddress, type SdnEntry, type SdnForm } from './sdnEntry.ts';

const TEXTS = ['Publish_Date', 'uid', 'firstName', 'lastName', 'program', 'idType', 'idNumber'];

/** Collects entries of the standard form: `sdnList/sdnEntry`, addresses in `idList/id`. */
export class SdnStandardForm implements SdnForm {
  readonly texts: ReadonlySet<string> = new Set(TEXTS);
  readonly entries: SdnEntry[] = [];
  date = '';
  readonly #refuse: Refuse;
  #entry = newEntry();
  #kind = '';
  #number = { text: '', line: 0 };

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  open({ name, parent }: XmlElement): void {
    if (name === 'sdnEntry') {
      // What the outer one has would be lost.
      if (parent?.name !== 'sdnList') this.#refuse('found an sdnEntry that is not in the list itself');
      this.#entry = newEntry();
    } else if (name === 'id') {
      this.#kind = '';
      this.#number = { text: '', line: 0 };
    }
  }

  close({ name, parent, text }: XmlElement, line: number): void {
    const [entry, value] = [this.#entry, text.trim()];
    // Aliases, addresses and the like have a uid and names of their own.
    switch (`${parent?.name}/${name}`) {
      case 'publshInformation/Publish_Date':
        this.date = this.#dateOf(value);
        break;
      case 'sdnEntry/uid':
        entry.id = value;
        break;
      case 'sdnEntry/firstName':
        entry.first = value;
        break;
      case 'sdnEntry/lastName':
        entry.last = value;
        break;
      case 'programList/program':
        entry.programs.push(value);
        break;
      case 'id/idType':
        this.#kind = value;
        break;
      case 'id/idNumber':
        this.#number = { text: value, line };
        break;
      case 'idList/id':
        this.#address(line);
        break;
      case 'sdnList/sdnEntry':
        this.#end();
        break;
      default:
    }
  }

  #address(line: number): void {
    const asset = assetOfKind(this.#kind);
    if (asset === undefined) return;
    this.#entry.addresses.push({ place: this.#number.line || line, asset, address: this.#number.text });
  }

  #end(): void {
    const { id, first, last, programs, addresses } = this.#entry;
    if (addresses.length === 0) return;
    if (id === '' || last === '') this.#refuse(`an sdnEntry with addresses has no ${id === '' ? 'uid' : 'lastName'}`);
    this.entries.push({ id, name: first === '' ? last : `${last}, ${first}`, programs, addresses });
  }

  #dateOf(text: string): string {
    const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
    if (found === null) this.#refuse(`found Publish_Date ${showFound(text)}, expected MM/DD/YYYY`);
    return `${found[3]}-${found[1]}-${found[2]}`;
  }
}

interface OpenEntry {
  id: string;
  first: string;
  last: string;
  readonly programs: string[];
  readonly addresses: SdnAddress[];
}

function newEntry(): OpenEntry {
  return { id: '', first: '', last: '', programs: [], addresses: [] };
}
