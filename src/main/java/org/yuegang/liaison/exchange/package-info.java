/**
 * The signed streams between the two nodes: envelope, chain, receipts, pump, receiver.
 *
 * <p>It carries acts and never interprets one; whether an act may be read is asked of the features through
 * {@link org.yuegang.liaison.journal.Receives}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system :: connection", "journal", "directory", "account", "attachment"})
package org.yuegang.liaison.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
