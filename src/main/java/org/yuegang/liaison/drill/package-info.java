/** Scenario files read and played through a fresh pair of nodes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "deadline", "directory", "exchange", "journal", "lifecycle", "mail", "roster", "system", "trial"})
package org.yuegang.liaison.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
