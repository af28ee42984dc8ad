/** Version of the API, in its paths. Fields are added within a version, never removed or changed. */
export const API_VERSION = '1';
