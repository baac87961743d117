/** For whom work is done, as the column `audience_group` has it; files may say it more closely. */
export const audienceGroups = ['cán bộ, công chức', 'người dân', 'doanh nghiệp'] as const;
export type AudienceGroup = (typeof audienceGroups)[number];
