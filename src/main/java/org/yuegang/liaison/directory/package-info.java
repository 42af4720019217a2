/**
 * Liaison units and what designates them, officers, contact points, the joint working calendar, the peer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal"})
package org.yuegang.liaison.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
