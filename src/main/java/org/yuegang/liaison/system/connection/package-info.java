/**
 * The connections to this node's ports: how many at once, from where, and for how long they may keep it waiting.
 * It knows nothing of what is asked over them; who proves to be known is told to it.
 */
@NullMarked
@NamedInterface("connection")
package org.yuegang.liaison.system.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
