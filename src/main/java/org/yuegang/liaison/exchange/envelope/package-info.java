/**
 * The signed envelope: its bytes, its strict reading, the keys that make it and the pins that check it.
 *
 * <p>It knows neither database nor network, and never writes again what was signed.
 */
@NullMarked
package org.yuegang.liaison.exchange.envelope;

import org.jspecify.annotations.NullMarked;
