/** Code lists as D.95B and its neighbours name them: UN/LOCODE 139 of 6, carriers 172 of 20 (BIC). */
export const CLASSIC_LISTS = { port: ['139', '6'], terminal: ['72', 'ZZZ'], party: ['172', '20'], sizeType: ['102', '5'] } as const;

/** SMDG code lists as messages since D.13B name them. */
export const SMDG_LISTS = { port: ['', ''], terminal: ['TERMINALS', '306'], party: ['LINES', '306'], sizeType: ['6346', '5'] } as const;

export const CLASSIC_TRANSPORT = { carrier: 5, vessel: 8, carrierList: ['172', '20'], prefers: 'call-sign', imoByAgency: false } as const;
