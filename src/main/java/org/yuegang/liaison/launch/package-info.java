/** What the first argument of the program asks for, and the sentences of a start that failed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"trial", "drill", "journal", "system"})
package org.yuegang.liaison.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
