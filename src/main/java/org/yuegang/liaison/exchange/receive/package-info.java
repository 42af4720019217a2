/**
 * The way in: verify, store and receipt in one transaction; and, apart from that, apply in order.
 *
 * <p>It never decides an act again.
 */
@NullMarked
package org.yuegang.liaison.exchange.receive;

import org.jspecify.annotations.NullMarked;
