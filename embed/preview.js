/**
 * The script of a page that other sites show a preview of: goes on to the quiz, with the result in the address.
 */

location.replace(`../../${location.search}${location.hash}`);
