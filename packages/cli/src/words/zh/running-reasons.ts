/** 运行中的码头拒绝、采取或发现某事的原因，按模块排列。 */
export const runningReasons = {} as const;
