/** A node of the test realm put together, and two of them for anybody to try. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "directory", "exchange", "system"})
package org.yuegang.liaison.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
