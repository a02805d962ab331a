// Relative addresses, so that the built page works in whatever folder it is put into.

export default { base: './' };
