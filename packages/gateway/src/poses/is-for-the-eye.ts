/** What is said there is shown and nothing more: `visualization` of VDA 5050 (6.12 of 2.1) and of the job-control profile. */
export const isForTheEye = (topic: string): boolean => topic.endsWith('/visualization');
