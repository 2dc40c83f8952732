/** The operator's own details, as they are set. */
export const operator = {
  OPERATOR_NAME: 'Ooievaar Diensten BV',
  OPERATOR_ADDRESS: 'Voorstraat 1, 3512 AA Utrecht',
  OPERATOR_EMAIL: 'info@ooievaar.example',
  OPERATOR_PHONE: '+31 30 123 45 67',
  OPERATOR_KVK: '12345678',
  OPERATOR_ISO27001: 'working-towards',
  PRIVACY_EMAIL: 'privacy@ooievaar.example',
  SECURITY_EMAIL: 'veiligheid@ooievaar.example',
  SUB_PROCESSORS: 'Wolkenhuis, hosting, Nederland',
} as const;
