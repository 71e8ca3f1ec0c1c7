/** Every screen by its address, with something selected where that shows more. */
export const screens = [
  ['overview', '#/overview'],
  ['yard', '#/yard?sel=block:Y1'],
  ['section', '#/yard/Y1'],
  ['twin', '#/twin?sel=machine:QC1'],
  ['equipment', '#/equipment?sel=machine:QC1'],
  ['exceptions', '#/exceptions'],
  ['alarms', '#/alarms'],
  ['calls', '#/calls'],
  ['call', '#/calls/WVB-2026-0001'],
  ['messages', '#/messages'],
  ['bayplan', '#/bayplan'],
  ['draft', '#/draft'],
  ['quay', '#/quay'],
  ['berths', '#/berths'],
  ['units', '#/units?find=U1'],
  ['unit', '#/units/CSNU1567128'],
  ['report', '#/report'],
  ['report-call', '#/report/call/WVB-2026-0001'],
  ['report-shift', '#/report/shift/2026-12-01T06:00Z/2026-12-01T14:00Z'],
  ['kpis', '#/kpis'],
  ['timeline', '#/timeline'],
  ['users', '#/users'],
  ['settings', '#/settings'],
  ['glossary', '#/glossary/qc'],
] as const;

export const languages = ['en', 'es', 'zh'] as const;
export const themes = ['light', 'dark'] as const;
