package org.yuegang.liaison.system;

/**
 * Which node this is.
 *
 * @param unit the code of the unit that runs it
 * @param peer the code of its counterpart
 * @param realm {@code real} or {@code test}; messages of another realm are refused
 */
public record NodeIdentity(String unit, String peer, String realm) {
}
