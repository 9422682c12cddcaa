/** Explorers by chain: pages that a person may open. The workbench itself asks none of them. */
const EXPLORERS: ReadonlyMap<string, { readonly label: string; readonly address: string; readonly tx: string }> =
  new Map(
    Object.entries({
      bitcoin: site('mempool.space', 'https://mempool.space'),
      litecoin: site('litecoinspace.org', 'https://litecoinspace.org'),
      dogecoin: {
        label: 'dogechain.info',
        address: 'https://dogechain.info/address/',
        tx: 'https://dogechain.info/tx/',
      },
      ethereum: site('etherscan.io', 'https://etherscan.io'),
      bsc: site('bscscan.com', 'https://bscscan.com'),
      polygon: site('polygonscan.com', 'https://polygonscan.com'),
      arbitrum: site('arbiscan.io', 'https://arbiscan.io'),
      optimism: site('optimistic.etherscan.io', 'https://optimistic.etherscan.io'),
      base: site('basescan.org', 'https://basescan.org'),
      avalanche: site('snowtrace.io', 'https://snowtrace.io'),
      tron: {
        label: 'tronscan.org',
        address: 'https://tronscan.org/#/address/',
        tx: 'https://tronscan.org/#/transaction/',
      },
    }),
  );

function site(label: string, base: string): { label: string; address: string; tx: string } {
  return { label, address: `${base}/address/`, tx: `${base}/tx/` };
}

/** Links to what others say of an address or transaction. */
export function explorerLinks(chain: string, what: 'address' | 'tx', name: string): { label: string; uri: string }[] {
  const explorer = EXPLORERS.get(chain);
  return explorer === undefined ? [] : [{ label: explorer.label, uri: `${explorer[what]}${encodeURIComponent(name)}` }];
}
