/** Scenario files read and played through a fresh pair of nodes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "deadline", "directory", "exchange", "incident", "journal", "lifecycle", "mail",
		"meeting", "system", "trial"})
package org.yuegang.liaison.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
