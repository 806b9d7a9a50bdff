import {
  IconAmbulance,
  IconFocusCentered,
  IconListDetails,
  IconMapPinPlus,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { MapController } from './map-controller.ts';
import type { MapLanguage } from './map-props.ts';
import { mapWords } from './map-words.ts';
import classes from './region-map.module.css';
import { unitsWords } from './unit-words.ts';

type Props = {
  controller: RefObject<MapController | null>;
  language: MapLanguage;
  locked: boolean;
  placing: boolean;
  hasCase: boolean;
  unitsShown: boolean;
  unitsListed: boolean;
  onShowUnits: (shown: boolean) => void;
  onListUnits: (listed: boolean) => void;
};

export function MapControls({ controller, language, locked, placing, hasCase, ...units }: Props) {
  const { unitsShown, unitsListed, onShowUnits, onListUnits } = units;
  const refit = (hasCase ? mapWords.refitCase : mapWords.refit)[language];
  return (
    <div className={classes.controls}>
      <div className={classes.group}>
        <Control label={mapWords.zoomIn[language]} onPress={() => controller.current?.zoomBy(0.75)}>
          <IconPlus size={18} stroke={1.8} aria-hidden="true" />
        </Control>
        <Control label={mapWords.zoomOut[language]} onPress={() => controller.current?.zoomBy(-0.75)}>
          <IconMinus size={18} stroke={1.8} aria-hidden="true" />
        </Control>
      </div>
      <div className={classes.group}>
        <Control label={refit} marked={locked} onPress={() => controller.current?.refit()}>
          <IconFocusCentered size={18} stroke={1.8} aria-hidden="true" />
        </Control>
        <Control
          label={mapWords.place[language]}
          pressed={placing}
          onPress={() => controller.current?.setPlacing(!placing)}
        >
          <IconMapPinPlus size={18} stroke={1.8} aria-hidden="true" />
        </Control>
      </div>
      <div className={classes.group}>
        <Control
          label={unitsWords.units[language]}
          pressed={unitsShown}
          onPress={() => onShowUnits(!unitsShown)}
        >
          <IconAmbulance size={18} stroke={1.8} aria-hidden="true" />
        </Control>
        {unitsShown ? (
          <Control
            label={unitsWords.list[language]}
            pressed={unitsListed}
            onPress={() => onListUnits(!unitsListed)}
          >
            <IconListDetails size={18} stroke={1.8} aria-hidden="true" />
          </Control>
        ) : null}
      </div>
    </div>
  );
}

type ControlProps = {
  label: string;
  onPress: () => void;
  children: React.ReactNode;
  pressed?: boolean;
  marked?: boolean;
};

function Control({ label, onPress, children, pressed, marked }: ControlProps) {
  return (
    <button
      type="button"
      className={classes.control}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      data-marked={marked || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
