/**
 * The doors of the exchange: the endpoint for the peer's node, the API and the page for this side's officers.
 *
 * <p>It shows numbers, types, times and states; never the content of a message.
 */
@NullMarked
package org.yuegang.liaison.exchange.web;

import org.jspecify.annotations.NullMarked;
