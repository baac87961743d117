/** What the audit records, by the short code that it is kept under. */
export const auditActions = [
	// data
	'upload',
	'discard',
	'handed_in',
	'scheduled',
	'withdrawn',
	'publish',
	'revert',
	'visibility',
	'backup',
	'restore',
	// signing in
	'sign_in',
	'sign_in_failed',
	'sign_in_limited',
	'code_failed',
	'password_failed',
	'sign_out',
	// people
	'first_administrator',
	'invited',
	'invitation_voided',
	'joined',
	'reset_link',
	'password_reset',
	'password_changed',
	'name_changed',
	'rights_changed',
	'disabled',
	'enabled',
	'second_factor_on',
	'second_factor_off',
	'second_factor_removed',
	'backup_codes'
] as const;
export type AuditAction = (typeof auditActions)[number];
