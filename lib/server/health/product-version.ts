import "server-only";

/** The version that is running, as the command that started the server knows it. */
export function productVersion(): string {
  return process.env.RIPCORD_VERSION ?? process.env.npm_package_version ?? "unknown";
}
