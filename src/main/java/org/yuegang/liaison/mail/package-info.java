/**
 * Mail to this side's own officers, in their language and without content of the case, through an outbox. It knows no
 * feature: each says through {@link org.yuegang.liaison.mail.MailRules} who is written to about which act.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "lifecycle", "directory", "roster", "deadline"})
package org.yuegang.liaison.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
