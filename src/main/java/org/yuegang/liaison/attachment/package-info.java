/**
 * What may be attached to a case: the checks of a file's name, type, size and hash.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal"})
package org.yuegang.liaison.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
