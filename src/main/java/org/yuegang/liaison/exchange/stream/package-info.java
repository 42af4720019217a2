/**
 * The rows of both streams, and what is decided by looking at them: numbers, heads, holds, alarms, delivery.
 *
 * <p>It opens no connection and applies no act.
 */
@NullMarked
package org.yuegang.liaison.exchange.stream;

import org.jspecify.annotations.NullMarked;
