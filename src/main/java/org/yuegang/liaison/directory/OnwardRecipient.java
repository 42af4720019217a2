package org.yuegang.liaison.directory;

/**
 * Whom a unit passes on what it receives (agreement clause one): its own government, to which it reports, or one of
 * its departments, which it informs.
 *
 * @param code stable, for instance {@code HK-CFS}; the key of the onward duty
 */
public record OnwardRecipient(String code, boolean government, Name name) {
}
