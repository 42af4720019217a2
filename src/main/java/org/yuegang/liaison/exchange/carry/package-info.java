/**
 * The way to the peer: the pump, its back-off and the HTTP carrier. No transaction is open while it sends.
 */
@NullMarked
package org.yuegang.liaison.exchange.carry;

import org.jspecify.annotations.NullMarked;
