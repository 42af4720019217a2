/**
 * The sign-in page and what happens after it.
 */
@NullMarked
package org.yuegang.liaison.account.web;

import org.jspecify.annotations.NullMarked;
