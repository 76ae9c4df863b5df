import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address";

test.each([
  ["8.8.8.8", true], ["2606:4700::1111", true], ["[2606:4700::1111]", true], ["::ffff:8.8.8.8", true],
  ["127.0.0.1", false], ["10.1.2.3", false], ["172.31.0.1", false], ["192.168.1.1", false], ["169.254.169.254", false], ["100.64.0.1", false], ["0.0.0.0", false],
  ["::1", false], ["::", false], ["[::1]", false], ["fe80::1", false], ["fd00::1", false], ["::ffff:127.0.0.1", false], ["::ffff:a9fe:a9fe", false], ["64:ff9b::a00:1", false],
  ["localhost", false], ["", false],
])("%s: %s", (address, answer) => {
  expect(isPublicAddress(address)).toBe(answer);
});
