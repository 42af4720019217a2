package org.yuegang.liaison.crossing;

import org.jspecify.annotations.Nullable;

/**
 * Something a node may do now.
 *
 * @param doomed the same act when the other node is going to reject it; null for what never leaves
 */
record Option(Sent act, @Nullable Sent doomed) {
}
