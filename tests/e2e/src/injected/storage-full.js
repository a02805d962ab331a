// What a browser does where there is no room left: reading works, writing throws.
Storage.prototype.setItem = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};
