/**
 * What the API says of itself at {@code /v3/api-docs}: what is alike for all operations stands here once, and what
 * is an operation's own comes from its controller, from the records it reads and answers, and from an example.
 */
@NullMarked
package org.yuegang.liaison.system.description;

import org.jspecify.annotations.NullMarked;
