import {
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

/** One accent; shade 7 carries white text by day, shade 3 dark text by night (both above 7:1). */
const accent = [
  '#e9f4fc',
  '#d3e8f7',
  '#b3d9f4',
  '#8ccbf7',
  '#5aa9de',
  '#2b86c2',
  '#0f689f',
  '#07507f',
  '#064066',
  '#04304d',
] as const;

/** Mantine's dark surfaces, in LEON's blue-grey. */
const dark = [
  '#eaeef3',
  '#d3dae3',
  '#b9c3cf',
  '#77859a',
  '#4a5666',
  '#333d4a',
  '#1a212a',
  '#12171e',
  '#0f141a',
  '#0b0f14',
] as const;

const field = { size: 'xs', radius: 'sm' } as const;
/** What is typed about one citizen is no suggestion for the next, nor for whoever sits at this computer then. */
const typed = { ...field, autoComplete: 'off' } as const;

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.4', lg: '1.35', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  primaryColor: 'accent',
  colors: { accent, dark },
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    // The accent is dark by day and light by night; only the token knows which text it carries.
    return input.variant === 'filled' && (input.color === undefined || input.color === 'accent')
      ? { ...colours, color: 'var(--leon-on-accent)' }
      : colours;
  },
  respectReducedMotion: true,
  components: {
    TextInput: TextInput.extend({ defaultProps: typed }),
    NumberInput: NumberInput.extend({ defaultProps: { autoComplete: 'off' } }),
    Textarea: Textarea.extend({ defaultProps: typed }),
    Select: Select.extend({ defaultProps: { ...field, comboboxProps: { shadow: 'none' } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { ...field, comboboxProps: { shadow: 'none' } } }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'filled' } }),
    Alert: Alert.extend({ defaultProps: { radius: 'sm' } }),
    Menu: Menu.extend({
      // Its placeholder takes focus without being an item: a screen reader would meet an unnamed thing in the menu.
      defaultProps: { shadow: 'none', withinPortal: true, withInitialFocusPlaceholder: false },
    }),
    Modal: Modal.extend({
      // Its scroll lock writes a style tag without the nonce; the page itself never scrolls anyway.
      defaultProps: { shadow: 'none', centered: true, radius: 'sm', lockScroll: false },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
  },
});

/** Mantine's own greys fall short of 7:1; its surfaces and texts follow LEON's tokens instead. */
const shared = {
  '--mantine-color-body': 'var(--leon-surface)',
  '--mantine-color-text': 'var(--leon-text)',
  '--mantine-color-dimmed': 'var(--leon-muted)',
  '--mantine-color-placeholder': 'var(--leon-muted)',
  '--mantine-color-default': 'var(--leon-surface)',
  '--mantine-color-default-hover': 'var(--leon-raised)',
  '--mantine-color-default-color': 'var(--leon-text)',
  '--mantine-color-default-border': 'var(--leon-line-strong)',
  '--mantine-color-error': 'var(--leon-danger)',
  '--mantine-color-anchor': 'var(--leon-accent)',
  '--mantine-color-disabled': 'var(--leon-raised)',
  '--mantine-color-disabled-color': 'var(--leon-muted)',
  '--mantine-color-disabled-border': 'var(--leon-line)',
};
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
