/**
 * The vocabularies over the API, to be read by anyone signed in.
 */
@NullMarked
package org.yuegang.liaison.codelist.web;

import org.jspecify.annotations.NullMarked;
