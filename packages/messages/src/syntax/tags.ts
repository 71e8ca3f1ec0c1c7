/** Segment tags of the messages read here, and of their neighbours: what makes a line of text look like EDIFACT. */
const TAGS =
  'UNA UNB UNG UNH UNT UNE UNZ UNS UCI UCM UCS UCD UCF AJT APP ARD ATT BGM BUS CCI CED CNI CNT COM CPI CST CTA CUX DAM DGS DIM DLI DOC DTM ' +
  'EQA EQD EQN ERC ERP FTX GDS GEI GID GIN GIR GOR GPO GRU HAN ICD IDE IMD IND INV IRQ ITD LIN LOC MEA MKS MOA MSG NAD PAC PAI PCD PCI PDI PGI ' +
  'PIA PNA POC PRC PRI PSD QTY QVR RCS REL RFF RJL RNG RTE SAL SCC SEG SEL SGP SPS STS TAX TCC TDT TEM TMD TMP TOD TPL TSR VLI';

const CODES = new Map(TAGS.split(' ').map((tag) => [codeOf(tag, 0), tag]));

function codeOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);
}

/** The known tag that stands at `at`, as one shared string; undefined where none does. */
export function tagAt(text: string, at: number): string | undefined {
  return CODES.get(codeOf(text, at));
}
