import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';

export const TRANSFERS = [
  HEADER,
  'ethereum,1,0,1600000000,0x01,eth,0xaa,0xbb,1000000000000000000',
  'ethereum,1,1,1600000000,0x02,eth,0xbb,0xcc,600000000000000000',
  'ethereum,2,0,1600000060,0x03,eth,0xbb,,1000000000000000',
  'ethereum,3,0,1600000120,0x04,eth,0xbb,0xdd,0',
  '',
].join('\n');

export const TRANSACTIONS = [
  '{"chain":"bitcoin","block":1,"index":0,"time":1600000000,"txid":"t1","inputs":[],"outputs":[{"address":"a","value":"50"}]}',
  '{"chain":"bitcoin","block":2,"index":1,"time":1600000600,"txid":"t2","inputs":[{"txid":"t1","vout":0}],"outputs":[{"address":"b","value":"30"},{"address":"c","value":"19"}]}',
  '',
].join('\n');

/** A folder with transfers.csv, chain.jsonl, tags.csv, thefts.txt and assets.csv, the theft being transfer 0 of 0x01. */
export async function writeSmallWorld(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
  await write('transfers.csv', TRANSFERS);
  await write('chain.jsonl', TRANSACTIONS);
  await write('tags.csv', 'address,category,entity\n0xcc,exchange,Kraken\n');
  await write('thefts.txt', '\ufeff# what was reported\r\n\r\nheist=ethereum:0x01:0\r\n');
  await write('assets.csv', 'chain,asset,symbol,decimals\nethereum,eth,Ether,18\n');
}
